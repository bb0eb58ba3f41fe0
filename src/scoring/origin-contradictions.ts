import { surveyForms, type CriteriaSet } from "./criteria-set";
import type { Criterion } from "./criterion";
import { problem, type Problem } from "./problem";

type Origin = { readonly source?: string; readonly example?: true };
type Figure = { readonly id: string; readonly origin: Origin };

function criterionFigures(criterion: Criterion): readonly Figure[] {
  const inner = criterion.kind === "group" ? criterion.criteria.flatMap(criterionFigures) : [];
  return [{ id: criterion.id, origin: criterion }, ...inner];
}

function figure(id: string, origin: Origin | undefined): readonly Figure[] {
  return origin === undefined ? [] : [{ id, origin }];
}

function figuresOf(set: CriteriaSet): readonly Figure[] {
  return [
    ...set.groups.flatMap(criterionFigures),
    ...(set.unitGroups ?? []).flatMap((group) => figure(group.name, group)),
    ...(set.rounds ?? []).flatMap((round) => figure(round.name, round)),
    ...figure("bonus", set.bonus),
    ...figure("deductions", set.deductions),
    ...surveyForms(set).flatMap((form) => figure(form.id, form)),
    ...set.gates.flatMap((gate) => figure(gate.id, gate)),
    ...set.levels.flatMap((level) => figure(level.name, level)),
    ...figure("layers", set.layers),
    ...figure("panel", set.panel),
    ...figure("rounding", set.rounding),
    ...figure("target", set.target),
  ];
}

/** Items of the bonus or the deductions: the origin that stands over them all is theirs too. */
function itemFigures(set: CriteriaSet): readonly Figure[] {
  return [...(set.bonus?.items ?? []), ...(set.deductions?.items ?? [])].flatMap((item) => figure(item.id, item));
}

/** Every figure names its source or is marked as an example, and an official set holds no example (design 2.6). */
export function originContradictions(set: CriteriaSet): readonly Problem[] {
  const figures = figuresOf(set);
  const unnamed = figures.filter(({ origin }) => origin.source === undefined && origin.example === undefined);
  const examples = [...figures, ...itemFigures(set)].filter(({ origin }) => origin.example === true);
  return [
    ...unnamed.map(({ id }) => problem("set-source-missing", { criterion: id }, { id })),
    ...(set.status === "official" ? examples : []).map(({ id }) =>
      problem("set-example-official", { criterion: id }, { id }),
    ),
  ];
}
