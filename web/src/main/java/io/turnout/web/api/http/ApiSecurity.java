package io.turnout.web.api.http;

import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.BearerTokens;
import io.turnout.web.tokens.TokenAuthentication;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may call the API. Programs send a bearer token and no cookie, so there is no CSRF to guard against. The stream of
 * events alone also takes the session of the screens, for a browser's EventSource cannot send a header; being a GET that
 * changes nothing, it needs no CSRF token either.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** Without resources of others, scripts of others or frames; the try-it page styles its own elements. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final String READ = "SCOPE_" + ApiTokens.READ;
    private static final String WRITE = "SCOPE_" + ApiTokens.WRITE;
    private static final String[] TOKENS = {ApiPaths.V1 + "/tokens", ApiPaths.V1 + "/tokens/**"};

    private final BearerTokens bearers;
    private final ProblemWriter problems;
    private final ApiSettings settings;

    ApiSecurity(BearerTokens bearers, ProblemWriter problems, ApiSettings settings) {
        this.bearers = bearers;
        this.problems = problems;
        this.settings = settings;
    }

    @Bean
    @Order(10)
    SecurityFilterChain eventStream(HttpSecurity http) {
        return withApiRules(http.securityMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, ApiPaths.V1 + "/events")))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(allOf(authenticated(), readingIfAToken())))
                .build();
    }

    @Bean
    @Order(11)
    SecurityFilterChain api(HttpSecurity http) {
        return withApiRules(http.securityMatcher("/api/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                ApiPaths.V1 + "/openapi.json",
                                ApiPaths.V1 + "/openapi.json/**",
                                ApiPaths.V1 + "/try-it",
                                ApiPaths.V1 + "/swagger-ui/**",
                                ApiPaths.V1 + "/webjars/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, TOKENS)
                        .access(allOf(hasRole("admin"), hasAuthority(READ)))
                        .requestMatchers(TOKENS)
                        .access(allOf(hasRole("admin"), hasAuthority(WRITE)))
                        .requestMatchers(HttpMethod.GET, "/api/**")
                        .hasAuthority(READ)
                        .anyRequest()
                        .hasAuthority(WRITE))
                .build();
    }

    /** Metrics for whoever scrapes them with a token; administrators see them in the browser as well. */
    @Bean
    @Order(12)
    SecurityFilterChain metrics(HttpSecurity http) {
        return withApiRules(http.securityMatcher("/actuator/prometheus"))
                .authorizeHttpRequests(requests ->
                        requests.anyRequest().access(allOf(hasAnyRole("admin", "integrator"), readingIfAToken())))
                .build();
    }

    /** People have no scopes: what they may is their role's. */
    private static AuthorizationManager<RequestAuthorizationContext> readingIfAToken() {
        return (caller, context) -> new AuthorizationDecision(!(caller.get() instanceof TokenAuthentication token)
                || token.getAuthorities().stream().anyMatch(held -> READ.equals(held.getAuthority())));
    }

    private HttpSecurity withApiRules(HttpSecurity http) {
        AuthenticationEntryPoint unauthorized =
                (request, response, fault) -> problems.write(Problems.unauthorized(fault), request, response);
        AccessDeniedHandler forbidden = (request, response, fault) -> problems.write(fault, request, response);
        return http.csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        refuse -> refuse.authenticationEntryPoint(unauthorized).accessDeniedHandler(forbidden))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .addFilterBefore(bearers.refusingWith(unauthorized), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(problems, settings), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new ActorFilter(), RateLimitFilter.class)
                .addFilterAfter(new BodyFilter(problems, settings), ActorFilter.class);
    }
}
