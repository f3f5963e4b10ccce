/**
 * The Merkle tree of RFC 6962, section 2.1, with SHA-256: a frontier that grows, tiles that hold
 * it, and proofs of inclusion and consistency that are made from tiles and checked without them.
 */
@NullMarked
package io.qinggui.platform.transparency.merkle;

import org.jspecify.annotations.NullMarked;
