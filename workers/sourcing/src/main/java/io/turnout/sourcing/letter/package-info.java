/** Letters to providers: versioned texts per language, merged into PDF with embedded fonts. */
@NullMarked
package io.turnout.sourcing.letter;

import org.jspecify.annotations.NullMarked;
