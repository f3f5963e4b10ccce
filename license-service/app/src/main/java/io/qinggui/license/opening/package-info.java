/**
 * Whether the services of a license were opened, as its issuer finds it: a license under which none
 * was is not renewed (电信业务经营许可管理办法, rule X3).
 */
@NullMarked
package io.qinggui.license.opening;

import org.jspecify.annotations.NullMarked;
