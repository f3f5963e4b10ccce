/**
 * Acts on a license that were decided elsewhere and are taken as they happened: expansions,
 * renewals, changes of holders, revocations (吊销), annulments (撤销) and suspensions. What the rules
 * would have refused is said, and not refused.
 */
@NullMarked
package io.qinggui.license.act;

import org.jspecify.annotations.NullMarked;
