package io.turnout.web.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do. A staff role is at the same time the candidate group of the tasks that its people see. */
public enum Role {
    MANAGER("manager", "project-managers"),
    PROCUREMENT("procurement", "procurement"),
    LEGAL("legal", "legal"),
    FINANCE("finance", "finance"),
    NETWORK("network", "network"),
    NOC_L1("noc-l1", "noc-l1"),
    NOC_L2("noc-l2", "noc-l2"),
    NOC_L3("noc-l3", "noc-l3"),
    FIELD_SERVICE("field-service", "field-service"),
    CUSTOMER_CARE("customer-care", "customer-care"),
    COMPLIANCE("compliance", "compliance"),
    INTEGRATOR("integrator", ""),
    CUSTOMER("customer", ""),
    ADMIN("admin", "");

    private final String text;
    private final String group;

    Role(String text, String group) {
        this.text = text;
        this.group = group;
    }

    /** As it is stored, and as the authority {@code ROLE_<text>} names it. */
    public String text() {
        return text;
    }

    public String authority() {
        return "ROLE_" + text;
    }

    /** The candidate group of the role's tasks; empty where nobody hands tasks to the role. */
    public String group() {
        return group;
    }

    public boolean isStaff() {
        return !group.isEmpty();
    }

    public static Role of(String text) {
        return Arrays.stream(values())
                .filter(role -> role.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + text));
    }

    /** The candidate groups that the models may name. */
    public static Set<String> groups() {
        return Arrays.stream(values())
                .map(Role::group)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
