/** Cases: start a switch, look, comment, cancel, send messages. */
@NullMarked
package io.turnout.web.api.cases;

import org.jspecify.annotations.NullMarked;
