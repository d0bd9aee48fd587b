package io.turnout.web.security;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Gives Spring Security the account behind a login. */
@Component
class AccountDetails implements UserDetailsService {

    private final UserAccounts accounts;
    private final WrongPasswords wrong;

    AccountDetails(UserAccounts accounts, WrongPasswords wrong) {
        this.accounts = accounts;
        this.wrong = wrong;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        Account account = accounts.find(login).orElseThrow(() -> new UsernameNotFoundException(login));
        String hash = accounts.passwordHash(login).orElseThrow(() -> new UsernameNotFoundException(login));
        return new SignedIn(account, hash, wrong.tooMany(login));
    }
}
