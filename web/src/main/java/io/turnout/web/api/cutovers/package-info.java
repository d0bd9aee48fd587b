/** Change windows, freezes, cut-overs and line tests. */
@NullMarked
package io.turnout.web.api.cutovers;

import org.jspecify.annotations.NullMarked;
