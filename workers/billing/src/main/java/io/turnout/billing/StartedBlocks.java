package io.turnout.billing;

import org.joda.money.Money;

/**
 * A usage price with a first allowance and further blocks, each charged once it is started.
 *
 * @param included units in the base price
 * @param block units in each further block
 */
public record StartedBlocks(long included, Money basePrice, long block, Money blockPrice) {

    public Money charge(long units) {
        long beyond = Math.max(0, units - included);
        return basePrice.plus(blockPrice.multipliedBy(Math.ceilDiv(beyond, block)));
    }
}
