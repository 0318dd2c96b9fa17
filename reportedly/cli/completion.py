"""The verb `completion`: the script that teaches a shell to complete our verbs and options."""

import click
from click.shell_completion import get_completion_class

from reportedly.cli.streams import put

SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Print the script for completion with Tab.")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Prints the script that lets your shell complete verbs and options with the Tab key.

    \b
    For the present shell:
      source <(reportedly completion bash)
    For every new one:
      reportedly completion bash > ~/.local/share/bash-completion/completions/reportedly
      reportedly completion zsh  > ~/.zfunc/_reportedly
      reportedly completion fish > ~/.config/fish/completions/reportedly.fish
    """
    make = get_completion_class(shell)
    if make is None:
        raise click.UsageError(f"There is no completion for {shell}.")
    script = make(context.find_root().command, {}, "reportedly", "_REPORTEDLY_COMPLETE").source()
    put(script.encode() + b"\n")
