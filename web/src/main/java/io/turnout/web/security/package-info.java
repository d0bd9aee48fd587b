/** Who may use the screens: accounts, form login and the actor of each request. */
@NullMarked
package io.turnout.web.security;

import org.jspecify.annotations.NullMarked;
