package io.turnout.web.api.http;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Names enums in the API in lower case with hyphens, {@code ON_TRACK} as {@code on-track}. */
final class KebabCaseEnums extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
        return EnumNamingStrategies.KebabCaseStrategy.class;
    }
}
