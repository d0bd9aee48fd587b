/** What lines cost: overlap, termination fees and the check of supplier invoices. */
@NullMarked
package io.turnout.billing;

import org.jspecify.annotations.NullMarked;
