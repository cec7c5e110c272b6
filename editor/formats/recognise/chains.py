"""Sign-off chains put together from the lines that print them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from editor.article.article import Chain, ChainStep, ChainUnit
from editor.formats.recognise.facts import Line, Step


@dataclass(slots=True)
class _Open:
    unit: ChainUnit
    steps: list[ChainStep] = field(default_factory=list)

    def labels(self) -> set[str]:
        return {step.label for step in self.steps}


def chains_of(lines: Iterable[Line]) -> tuple[Chain, ...]:
    """Return the chains of sign-off lines in their order.

    A line that names no owner goes on with the chain before it, until a label comes twice: 初审
    after 终审 begins another chain.
    """
    chains: list[_Open] = []
    for line in lines:
        if line.opens is not None and not line.steps:
            chains.append(_Open(line.opens))
        _add_line(chains, line.steps)
    return tuple(Chain(chain.unit, tuple(chain.steps)) for chain in chains if chain.steps)


def _add_line(chains: list[_Open], steps: Iterable[Step]) -> None:
    label = ""
    for step in steps:
        # Two people behind one label are one step of one chain.
        again = step.step.label != label and chains and step.step.label in chains[-1].labels()
        other = chains and step.unit is not None and step.unit is not chains[-1].unit
        if not chains or again or other:
            chains.append(_Open(step.unit or ChainUnit.ARTICLE))
        chains[-1].steps.append(step.step)
        label = step.step.label
