/**
 * What all services share on HTTP, wired by auto-configuration: a service that depends on this
 * module has the conventions. See the packages beneath, one a convention.
 */
@NullMarked
package io.qinggui.platform.web;

import org.jspecify.annotations.NullMarked;
