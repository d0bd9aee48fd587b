package io.turnout.web.application;

import io.turnout.kernel.Actor;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who asks in this request. */
@Component
public class Readers {

    private static final String ROLE_PREFIX = "ROLE_";

    /** @throws AuthenticationCredentialsNotFoundException outside a request of somebody who is signed in */
    public Reader current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return of(authentication);
    }

    /** The reader that a principal is; one that knows nothing of Turnout is a person with the roles granted. */
    public static Reader of(Authentication authentication) {
        if (authentication.getPrincipal() instanceof ReaderPrincipal signedIn) {
            return signedIn.reader();
        }
        Set<String> roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE_PREFIX))
                .map(authority -> authority.substring(ROLE_PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
        return new Reader(Actor.person(authentication.getName()), roles, null);
    }
}
