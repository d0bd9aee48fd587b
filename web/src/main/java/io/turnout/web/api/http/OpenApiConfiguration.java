package io.turnout.web.api.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI document says beyond what the controllers say themselves: headers, problems, money, tokens. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "ProblemDocument";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(IdempotentRequest.class, IfMatch.class)
                .replaceWithSchema(Money.class, money());
    }

    private static Schema<?> money() {
        return new ObjectSchema()
                .addProperty("amount", new StringSchema().example("642.86"))
                .addProperty("currency", new StringSchema().example("CNY"))
                .required(List.of("amount", "currency"));
    }

    @Bean
    OpenAPI turnoutApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Turnout")
                        .version("v1")
                        .description("Moves sites, customers and portfolios between providers without going dark.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OperationCustomizer headersOfTheRules() {
        return (operation, handler) -> {
            if (takes(handler, IdempotentRequest.class)) {
                operation.addParametersItem(header(
                        IdempotentArgument.HEADER,
                        "Your own; the same key and body get the first answer again, for 24 h"));
            }
            ResponseStatus answer = handler.getMethodAnnotation(ResponseStatus.class);
            boolean creates = answer == null && takes(handler, IdempotentRequest.class);
            ApiResponse ok = creates ? operation.getResponses().remove("200") : null;
            if (ok != null) {
                operation.getResponses().addApiResponse("201", ok.description("Created"));
            }
            if (takes(handler, IfMatch.class)) {
                operation.addParametersItem(header("If-Match", "The ETag that was read"));
            }
            addProblem(operation);
            return operation;
        };
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(one -> one.getParameterType() == type);
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema());
    }

    private static void addProblem(Operation operation) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("What went wrong (RFC 9457)")
                                .content(new Content()
                                        .addMediaType(ProblemWriter.MEDIA_TYPE, new MediaType().schema(problem))));
    }

    @Bean
    OpenApiCustomizer schemasAsSpoken() {
        return api -> {
            ModelConverters.getInstance(true)
                    .readAll(new AnnotatedType(ProblemDocument.class))
                    .forEach(api.getComponents()::addSchemas);
            api.getComponents().getSchemas().values().forEach(SpokenEnums::rename);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .forEach(parameter -> SpokenEnums.rename(parameter.getSchema()));
        };
    }
}
