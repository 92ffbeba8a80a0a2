/** What the pane remembers: the step, the choices made in it, imported plans. Kept in the workbook between sessions. */
import type { Binding } from '../check/explanation';
import type { Severity } from '../check/finding';
import type { Assignment } from '../plan/assignments';

export const STEPS = ['plan', 'fill', 'check', 'assess', 'collect'] as const;
export type Step = (typeof STEPS)[number];

/** A plan file that was imported: its name for messages, its JSON as it was read. */
export interface ImportedPlan {
  readonly id: string;
  readonly file: string;
  readonly json: string;
}

/** How the figures of the open form were explained, so that an explanation lapses when its figure changes. */
export interface Explained {
  readonly planId: string;
  readonly bindings: readonly Binding[];
}

/** Who reports which row of a plan, as it was assigned in the pane: it takes the place of what the plan says itself. */
export interface AssignedPlan {
  readonly planId: string;
  readonly assignments: readonly Assignment[];
}

export interface Session {
  readonly step: Step;
  /** null: nobody chose one, so that the open form's counts. */
  readonly planId: string | null;
  readonly imported: readonly ImportedPlan[];
  /** The one year to fill; null for all years of the plan. */
  readonly year: number | null;
  /** null: nobody typed one, so that the open form's counts. */
  readonly department: string | null;
  /** Also targets stated in prose; null: as in the open form. */
  readonly textTargets: boolean | null;
  /** Severities that are left out of the list. */
  readonly hidden: readonly Severity[];
  readonly autoCheck: boolean;
  /** null: the last year that the filing has reached. */
  readonly assessYear: number | null;
  /** Who should send a form, one a line. */
  readonly departments: string;
  /** Whether the pane opens with the workbook; null: nobody decided, so that loading a form turns it on. */
  readonly autoOpen: boolean | null;
  /** Who explains findings; written with every explanation. */
  readonly filledBy: string;
  readonly explained: Explained | null;
  readonly assigned: readonly AssignedPlan[];
}

export const NEW_SESSION: Session = {
  step: 'plan',
  planId: null,
  imported: [],
  year: null,
  department: null,
  textTargets: null,
  hidden: [],
  autoCheck: true,
  assessYear: null,
  departments: '',
  autoOpen: null,
  filledBy: '',
  explained: null,
  assigned: [],
};

export type Action =
  | { readonly type: 'go'; readonly step: Step }
  | { readonly type: 'choose-plan'; readonly id: string }
  | { readonly type: 'import-plan'; readonly plan: ImportedPlan }
  | { readonly type: 'remove-plan'; readonly id: string }
  | { readonly type: 'assign'; readonly plan: AssignedPlan }
  | { readonly type: 'toggle-severity'; readonly severity: Severity }
  | { readonly type: 'show-all' }
  | {
      readonly type: 'set';
      readonly values: Partial<
        Pick<
          Session,
          | 'year'
          | 'department'
          | 'textTargets'
          | 'autoCheck'
          | 'assessYear'
          | 'departments'
          | 'autoOpen'
          | 'filledBy'
          | 'explained'
        >
      >;
    };

/** Choices that belong to one plan and mean nothing for another. */
const OF_PLAN = { year: null, textTargets: null, assessYear: null } as const;

export function reduce(session: Session, action: Action): Session {
  switch (action.type) {
    case 'go':
      return { ...session, step: action.step };
    case 'choose-plan':
      return action.id === session.planId ? session : { ...session, ...OF_PLAN, planId: action.id };
    case 'import-plan': {
      const others = session.imported.filter(({ id }) => id !== action.plan.id);
      return { ...session, ...OF_PLAN, imported: [...others, action.plan], planId: action.plan.id };
    }
    case 'remove-plan': {
      const imported = session.imported.filter(({ id }) => id !== action.id);
      const planId = session.planId === action.id ? null : session.planId;
      return { ...session, ...(planId === session.planId ? {} : OF_PLAN), imported, planId };
    }
    case 'assign':
      return { ...session, assigned: joinAssigned(session.assigned, [action.plan]) };
    case 'toggle-severity': {
      const { hidden } = session;
      const { severity } = action;
      return {
        ...session,
        hidden: hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity],
      };
    }
    case 'show-all':
      return { ...session, hidden: [] };
    case 'set':
      return { ...session, ...action.values };
  }
}

/** Of one plan the later assignments count. */
function joinAssigned(
  before: readonly AssignedPlan[],
  later: readonly AssignedPlan[],
): readonly AssignedPlan[] {
  const own = new Set(later.map(({ planId }) => planId));
  return [...before.filter(({ planId }) => !own.has(planId)), ...later];
}

/** What was kept, with every choice that was made before it could be read. */
export function joinSessions(kept: Session, now: Session): Session {
  const chosen = Object.entries(now).filter(
    ([choice, value]) => value !== NEW_SESSION[choice as keyof Session],
  );
  const own = new Set(now.imported.map(({ id }) => id));
  return {
    ...kept,
    ...(Object.fromEntries(chosen) as Partial<Session>),
    imported: [...kept.imported.filter(({ id }) => !own.has(id)), ...now.imported],
    assigned: joinAssigned(kept.assigned, now.assigned),
  };
}
