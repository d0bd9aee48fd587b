/** The rules that every resource of the API keeps: problems, idempotency, versions, pages, limits. */
@NullMarked
package io.turnout.web.api.http;

import org.jspecify.annotations.NullMarked;
