/** What dossiers of all kinds share over HTTP. */
@NullMarked
package io.qinggui.inspection.dossier.http;

import org.jspecify.annotations.NullMarked;
