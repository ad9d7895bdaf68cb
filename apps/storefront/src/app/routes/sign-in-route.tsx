import { getRouteApi } from '@tanstack/react-router';
import { SignInPage } from '../../features/identity/sign-in/sign-in-page.tsx';

const route = getRouteApi('/sign-in');

/** Signing in, with the way back in the address. */
export function SignInRoute() {
  return <SignInPage next={route.useSearch().next ?? '/'} />;
}
