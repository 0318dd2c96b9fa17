"""What is said of confidences: how far they are off, and how that looks."""

from xml.etree import ElementTree

import pytest

from bench.plot import reliability
from bench.reliability import Bin, Read, bins, expected_error


def test_confidences_that_come_true_have_no_error() -> None:
    reads = [Read(0.75, is_right=index < 3) for index in range(4)] + [Read(1.0, is_right=True)] * 5
    assert expected_error(reads) == pytest.approx(0.0)


def test_the_error_is_weighted_by_claims() -> None:
    reads = [Read(0.95, is_right=index < 2) for index in range(4)] + [Read(0.0, is_right=False)] * 4
    assert expected_error(reads) == pytest.approx(0.45 / 2)
    assert expected_error(()) == 0


def test_bins_are_ten_of_equal_width_and_the_last_holds_certainty() -> None:
    found = bins([Read(0.05, is_right=False), Read(0.95, is_right=True), Read(1.0, is_right=True)])
    assert [(one.claims, one.right) for one in found] == [(1, 0.0), (2, 1.0)]


def test_the_drawing_has_a_point_for_each_bin() -> None:
    root = ElementTree.fromstring(
        reliability({"dev": (Bin(3, 0.9, 0.5), Bin(1, 0.4, 0.4)), "golden": (Bin(2, 0.6, 0.6),)})
    )
    points = [one for one in root.iter() if one.tag.endswith("circle")]
    assert len(points) == 3 + 2
