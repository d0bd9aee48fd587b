/** What whoever runs an installation looks at: figures to scrape, health with its reason, the engine's page. */
@NullMarked
package io.turnout.web.operations;

import org.jspecify.annotations.NullMarked;
