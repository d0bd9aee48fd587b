package io.turnout.web.security;

import io.turnout.web.application.Reader;
import io.turnout.web.application.ReaderPrincipal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session: the account, and the password's hash until it was compared. */
public final class SignedIn implements UserDetails, CredentialsContainer, ReaderPrincipal {

    private static final long serialVersionUID = 1L;

    private final Account account;
    private final boolean resting;
    private String passwordHash;

    /** @param resting whether nobody may sign in for the moment, for the password was wrong too often */
    SignedIn(Account account, String passwordHash, boolean resting) {
        this.account = account;
        this.resting = resting;
        this.passwordHash = passwordHash;
    }

    public Account account() {
        return account;
    }

    @Override
    public Reader reader() {
        return new Reader(
                account.actor(),
                account.roles().stream().map(Role::text).collect(Collectors.toUnmodifiableSet()),
                account.customerId());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities(account);
    }

    static List<SimpleGrantedAuthority> authorities(Account account) {
        return account.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !resting;
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.account.login().equals(account.login());
    }

    @Override
    public int hashCode() {
        return account.login().hashCode();
    }
}
