/**
 * The stored form of an event: one JSON object with its fields in a fixed order, sealed with the
 * recorded time and hashed as a leaf of RFC 6962. Both stores keep exactly these bytes.
 *
 * <p>{@code {"type","version","id","stream","sequence","subject","legalDate","recordedAt",
 * "actor":{"subject","role","province"?,"operatorId"?,"name"?,"client"?},"commandId","meta","data"}}.
 * {@code legalDate} is {@code null} when there is none. {@code recordedAt} always has six
 * fractional digits. Of the actor only what is known is there: an event without name and client has
 * the bytes that it would have had before there were any.
 */
@NullMarked
package io.qinggui.platform.ledger.envelope;

import org.jspecify.annotations.NullMarked;
