/**
 * The stored form of an event: one JSON object with its fields in a fixed order, sealed with the
 * recorded time and hashed as a leaf of RFC 6962. Both stores keep exactly these bytes.
 *
 * <p>{@code {"type","version","id","stream","sequence","subject","legalDate","recordedAt",
 * "actor":{"subject","role","province"?,"operatorId"?},"commandId","meta","data"}}. {@code
 * legalDate} is {@code null} when there is none. {@code recordedAt} always has six fractional
 * digits.
 */
@NullMarked
package io.qinggui.platform.ledger.envelope;

import org.jspecify.annotations.NullMarked;
