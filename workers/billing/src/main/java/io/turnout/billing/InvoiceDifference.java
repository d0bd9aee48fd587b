package io.turnout.billing;

import org.joda.money.Money;

/**
 * One point in which a supplier charged something else than was agreed.
 *
 * @param line number of the line from 1 on, 0 for the invoice as a whole
 * @param amount charged less agreed: positive is too much
 * @param sentence what is wrong, to be written to the supplier
 */
public record InvoiceDifference(int line, Money amount, String sentence) {}
