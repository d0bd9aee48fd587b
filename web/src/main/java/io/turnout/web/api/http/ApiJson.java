package io.turnout.web.api.http;

import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as the API speaks it: unknown and doubled fields are refused, money is an object, absent values are null, and
 * nothing in a list is.
 */
@Component
public class ApiJson {

    private final JsonMapper mapper;

    ApiJson(JsonMapper application) {
        this.mapper = application
                .rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(new MoneyJson())
                .addModule(new JsonBounds())
                .annotationIntrospector(new KebabCaseEnums())
                .build();
    }

    public JsonMapper mapper() {
        return mapper;
    }
}
