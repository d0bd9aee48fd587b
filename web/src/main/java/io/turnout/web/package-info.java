/** The application: REST API, screens and security. */
@NullMarked
package io.turnout.web;

import org.jspecify.annotations.NullMarked;
