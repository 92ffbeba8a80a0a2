/**
 * The tests of src/assess and src/check as one file, so that mutants share the loaded sources; the quick ones first. The
 * suite of mistakes and the properties of whole forms are left out: they take minutes. A survivor may still die of them.
 */
import './globals';
import '../assess/edges.test';
import '../assess/measures.test';
import '../assess/path.test';
import '../assess/plan.test';
import '../assess/second-opinion.test';
import '../assess/sensitivity.test';
import '../assess/properties.test';
import '../check/claims.test';
import '../check/explanation-tags.test';
import '../check/explanation.test';
import '../check/figures.test';
import '../check/odd-entries.test';
import '../check/prior-year.test';
import '../check/projects.test';
import '../check/tasks.test';
import '../check/repeated-figure.test';
import '../check/structure.test';
import '../check/relations.test';
import '../check/causes.test';
import '../check/engine.test';
import '../check/clean.test';
import '../check/cross/department.test';
import '../check/cross/mirror.test';
import '../check/cross/published.test';
import '../check/cross/region.test';
import '../check/cross/revision.test';
import '../check/plan/bundled.test';
import '../check/plan/direction.test';
import '../check/plan/other-plans.test';
import '../check/plan/printed.test';
import '../check/plan/projects.test';
import '../check/plan/rows.test';
import '../forms/hint.test';
