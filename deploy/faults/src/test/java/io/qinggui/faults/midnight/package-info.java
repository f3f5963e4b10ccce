/**
 * Everything stopped over the night of 2017-12-31 with many commitments unmet: what is announced
 * afterwards, when, and whether decisions needed it (clauses 二(一)2, 二(三)1).
 */
@NullMarked
package io.qinggui.faults.midnight;

import org.jspecify.annotations.NullMarked;
