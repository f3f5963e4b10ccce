/**
 * What this service tells others. Stored is not published: a switch without a default says which.
 */
@NullMarked
package io.qinggui.license.publication;

import org.jspecify.annotations.NullMarked;
