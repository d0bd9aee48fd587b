/** Queries of the read model that the exporter fills. */
@NullMarked
package io.turnout.view;

import org.jspecify.annotations.NullMarked;
