package io.turnout.web.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What production has to be told, looked at before anything starts: a setting that is missing or cut short is named in
 * one line, instead of failing somewhere behind it.
 */
public final class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private record Rule(String variable, String form, String example) {}

    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    static {
        RULES.put(
                "spring.datasource.url",
                new Rule(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql:(//[^/]+)?/?\\w.*",
                        "jdbc:postgresql://db.example/turnout"));
        RULES.put(
                "camunda.client.grpc-address",
                new Rule(
                        "CAMUNDA_CLIENT_GRPCADDRESS",
                        "https?://([^/:\\[\\]]+|\\[[0-9a-fA-F:.]+])(:\\d+)?/?",
                        "https://zeebe.example:26500"));
        RULES.put(
                "camunda.client.rest-address",
                new Rule("CAMUNDA_CLIENT_RESTADDRESS", "https?://[^/:]+.*", "https://zeebe.example"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        boolean selfManaged =
                environment.getProperty("camunda.client.mode", "self-managed").equals("self-managed");
        if (!environment.getProperty("turnout.embedded.enabled", Boolean.class, false) && selfManaged) {
            RULES.forEach((setting, rule) -> require(setting, rule, environment));
        }
    }

    /** The value stays untold: an address may have a password in it. */
    private static void require(String setting, Rule rule, Environment environment) {
        String value = environment.getProperty(setting, "").strip();
        if (!value.matches(rule.form())) {
            throw new CannotStart("The setting " + setting + (value.isEmpty() ? " is missing" : " is malformed")
                    + ". Set " + rule.variable() + ", for example " + rule.example()
                    + "; docs/production.md has all. For the default run without any, start with ./mvnw.");
        }
    }
}
