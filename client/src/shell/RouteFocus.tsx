// After a change of page: the top of it, and focus on its heading, so that a screen reader says where one is. Back and forward keep their place.
import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

export function RouteFocus() {
  const { pathname, hash } = useLocation();
  const how = useNavigationType();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (how !== NavigationType.Pop && !hash) scrollTo(0, 0);
    // The heading of a lazily loaded page comes a moment later; the main region takes focus until then.
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname, hash, how]);
  return null;
}
