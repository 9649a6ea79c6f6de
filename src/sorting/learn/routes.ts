// The versions of the model over HTTP, for those who answer for sorting.
import type { Role } from '../../organs/contract.ts';
import { requireRole, type SignIn } from '../../organs/sign-in.ts';
import type { App } from '../../platform/http/type.ts';
import { ModelList } from './contract.ts';
import { modelVersions } from './models/ask.ts';

const MODEL_ROLES: readonly Role[] = ['administrator', 'bureau-director', 'dispatcher', 'triage-clerk', 'assessor'];

/** GET /api/desk/sorting/models. */
export function modelRoutes(app: App, desk: SignIn): void {
  app.get(
    '/api/desk/sorting/models',
    {
      schema: {
        tags: ['sorting'],
        summary: 'Versions of the model, what each was measured at, and which is in use',
        response: { 200: ModelList },
      },
    },
    async (request): Promise<ModelList> => {
      await requireRole(desk, request, ...MODEL_ROLES);
      return { items: await modelVersions(desk.pool) };
    },
  );
}
