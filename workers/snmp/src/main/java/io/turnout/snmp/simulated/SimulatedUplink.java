package io.turnout.snmp.simulated;

/** One uplink of a simulated router: its interface and what the demo may do to it. */
final class SimulatedUplink {

    final String name;
    final String address;
    final int index;
    private String alias;
    private boolean adminUp = true;
    private boolean alive = true;
    private int lossPercent;
    private long lastChangeTicks;

    SimulatedUplink(String name, String address, int index) {
        this.name = name;
        this.address = address;
        this.index = index;
        this.alias = "probe=" + address;
    }

    synchronized String alias() {
        return alias;
    }

    synchronized void alias(String text) {
        alias = text;
    }

    synchronized boolean adminUp() {
        return adminUp;
    }

    synchronized boolean operUp() {
        return adminUp && alive;
    }

    synchronized int lossPercent() {
        return lossPercent;
    }

    synchronized long lastChangeTicks() {
        return lastChangeTicks;
    }

    synchronized void admin(boolean up, long ticks) {
        changed(adminUp != up, ticks);
        adminUp = up;
    }

    synchronized void alive(boolean now, long ticks) {
        changed(alive != now, ticks);
        alive = now;
    }

    synchronized void lose(int percent) {
        lossPercent = Math.clamp(percent, 0, 100);
    }

    private void changed(boolean really, long ticks) {
        if (really) {
            lastChangeTicks = ticks;
        }
    }
}
