package io.turnout.sourcing.notice;

/** How long a notice travels and how much time is kept back, both in working days of the provider's country. */
public record Delivery(int deliveryDays, int bufferDays) {

    /** Three days by courier and two for what goes wrong. */
    public static final Delivery DEFAULT = new Delivery(3, 2);

    public Delivery {
        if (deliveryDays < 0 || bufferDays < 0) {
            throw new IllegalArgumentException("Delivery days and buffer must not be below zero");
        }
    }

    int total() {
        return deliveryDays + bufferDays;
    }
}
