package io.turnout.web.screens;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of our own pages whose parameters people have typed. */
final class Addresses {

    private Addresses() {}

    /** Leaves empty parameters out. What a plus sign, a brace or an ampersand would mean in an address is encoded. */
    static String of(String path, Map<String, ? extends @Nullable String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value.strip());
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
