/**
 * Tests of what belongs to no module: the texts of the repository. They run here because this
 * module is built last of those that a user needs.
 */
@NullMarked
package io.qinggui.repository;

import org.jspecify.annotations.NullMarked;
