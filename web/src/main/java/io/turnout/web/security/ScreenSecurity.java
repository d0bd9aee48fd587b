package io.turnout.web.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** The filter chain of the screens: form login, CSRF, and headers that allow no inline script or style. */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {

    /** Last of all chains: the API has its own one before it, for its own paths. */
    static final int ORDER = 100;

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(ORDER)
    SecurityFilterChain screens(HttpSecurity http) throws Exception {
        RequestHeaderRequestMatcher partOfPage = new RequestHeaderRequestMatcher("HX-Request");
        return http.authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/login", "/error", "/assets/**", "/webjars/**", "/favicon.svg", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Role.ADMIN.authority())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                // A part of a page must not be answered with the whole login page: the script then asks to sign in
                // in another tab, and the form on the screen keeps what was typed.
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), partOfPage))
                .requestCache(cache -> cache.requestCache(new PageRequestCache()))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(ContentPolicy.directives()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .addFilterAfter(new CurrentActorFilter(), AuthorizationFilter.class)
                .build();
    }
}
