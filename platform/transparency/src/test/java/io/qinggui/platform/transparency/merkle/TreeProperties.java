package io.qinggui.platform.transparency.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TreeProperties {

  private static final int MOST = 2_000;
  private static final List<Hash> LEAVES = ReferenceTree.leaves(MOST);

  @Property(tries = 200)
  void tiles_frontier_and_recursion_agree_about_root_and_proofs(
      @ForAll("sizes") int size, @ForAll @IntRange(max = MOST) int any) {
    List<Hash> leaves = LEAVES.subList(0, size);
    TileTree tree = TreeVectorsTest.tree(leaves);
    Frontier frontier = new Frontier();
    leaves.forEach(leaf -> frontier.append(leaf.bytes()));

    assertThat(tree.root()).isEqualTo(ReferenceTree.root(leaves)).isEqualTo(frontier.root());
    assertThat(tree.peaks()).isEqualTo(frontier.peaks());
    assertThat(Frontier.of(size, frontier.peaks()).root()).isEqualTo(frontier.root());
    int earlier = any % (size + 1);
    assertThat(tree.consistency(earlier).path()).isEqualTo(ReferenceTree.proof(earlier, leaves));
    if (size > 0) {
      int index = any % size;
      assertThat(tree.leaf(index)).isEqualTo(leaves.get(index));
      assertThat(tree.inclusion(index).path()).isEqualTo(ReferenceTree.path(index, leaves));
    }
  }

  @Property(tries = 100)
  void an_inclusion_proof_proves_its_leaf_and_no_single_bit_may_change(
      @ForAll @IntRange(min = 1, max = MOST) int size,
      @ForAll @IntRange(max = MOST) int any,
      @ForAll @IntRange(max = 255) int bit) {
    InclusionProof proof = TreeVectorsTest.tree(LEAVES.subList(0, size)).inclusion(any % size);
    Hash leaf = LEAVES.get(any % size);
    Hash root = ReferenceTree.root(LEAVES.subList(0, size));

    assertThat(proof.proves(leaf, root)).isTrue();
    assertThat(proof.proves(flipped(leaf, bit), root)).isFalse();
    assertThat(proof.proves(leaf, flipped(root, bit))).isFalse();
    for (List<Hash> path : altered(proof.path(), bit)) {
      assertThat(new InclusionProof(proof.index(), size, path).proves(leaf, root)).isFalse();
    }
    for (int i = 0; i < 63; i++) {
      long index = proof.index() ^ 1L << i;
      assertThat(new InclusionProof(index, size, proof.path()).proves(leaf, root)).isFalse();
    }
  }

  @Property(tries = 100)
  void a_consistency_proof_proves_both_roots_and_no_single_bit_may_change(
      @ForAll @IntRange(min = 1, max = MOST) int size,
      @ForAll @IntRange(max = MOST) int any,
      @ForAll @IntRange(max = 255) int bit) {
    int earlier = any % (size + 1);
    ConsistencyProof proof = TreeVectorsTest.tree(LEAVES.subList(0, size)).consistency(earlier);
    Hash before = ReferenceTree.root(LEAVES.subList(0, earlier));
    Hash after = ReferenceTree.root(LEAVES.subList(0, size));

    assertThat(proof.proves(before, after)).isTrue();
    assertThat(proof.proves(flipped(before, bit), after)).isFalse();
    for (List<Hash> path : altered(proof.path(), bit)) {
      assertThat(new ConsistencyProof(earlier, size, path).proves(before, after)).isFalse();
    }
    if (earlier > 0) {
      assertThat(proof.proves(before, flipped(after, bit))).isFalse();
      assertThat(new ConsistencyProof(earlier - 1, size, proof.path()).proves(before, after))
          .isFalse();
      assertThat(new ConsistencyProof(size + 1, earlier, proof.path()).proves(before, after))
          .isFalse();
    }
  }

  @Property(tries = 100)
  void two_histories_are_never_consistent(
      @ForAll @IntRange(min = 2, max = 600) int size,
      @ForAll @IntRange(max = 600) int altered,
      @ForAll @IntRange(max = 600) int any) {
    int earlier = 1 + any % (size - 1);
    int at = altered % earlier;
    List<Hash> other = new ArrayList<>(LEAVES.subList(0, size));
    other.set(at, flipped(other.get(at), 0));

    ConsistencyProof proof = TreeVectorsTest.tree(other).consistency(earlier);

    assertThat(
            proof.proves(ReferenceTree.root(LEAVES.subList(0, earlier)), ReferenceTree.root(other)))
        .isFalse();
  }

  @Property(tries = 200)
  void whatever_the_numbers_are_a_proof_answers(
      @ForAll("numbers") long from,
      @ForAll("numbers") long size,
      @ForAll @IntRange(max = 63) int n) {
    List<Hash> path = LEAVES.subList(0, n);

    boolean included = new InclusionProof(from, size, path).proves(LEAVES.get(70), LEAVES.get(71));
    boolean consistent =
        new ConsistencyProof(from, size, path).proves(LEAVES.get(72), LEAVES.get(73));

    assertThat(included || consistent).isFalse();
  }

  @Property(tries = 100)
  void an_appender_resumes_where_it_was_flushed(
      @ForAll("sizes") int first, @ForAll("sizes") int second) {
    int size = Math.max(first, second);
    int flushed = Math.min(first, second);
    MemoryTiles tiles = new MemoryTiles();
    TileAppender appender = new TileAppender(tiles);
    LEAVES.subList(0, flushed).forEach(leaf -> appender.append(leaf.bytes()));
    appender.flush();

    TileAppender resumed = TileAppender.resume(tiles, flushed, tiles);
    LEAVES.subList(flushed, size).forEach(leaf -> resumed.append(leaf.bytes()));

    assertThat(resumed.size()).isEqualTo(size);
    assertThat(resumed.flush()).isEqualTo(ReferenceTree.root(LEAVES.subList(0, size)));
    assertThat(new TileTree(tiles, flushed).root())
        .isEqualTo(ReferenceTree.root(LEAVES.subList(0, flushed)));
    assertThat(TileAudit.of(tiles, size).altered()).isEmpty();
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, MOST),
        Arbitraries.of(0, 1, 2, 255, 256, 257, 511, 512, 513, 1023, 1024, 1025));
  }

  @Provide
  Arbitrary<Long> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, Long.MAX_VALUE),
        Arbitraries.of(0L, 1L, 2L, 1L << 62, (1L << 62) + 1, Long.MAX_VALUE - 1, Long.MAX_VALUE));
  }

  /** Paths with a bit flipped, a hash left out, a hash too much, and two exchanged. */
  private static List<List<Hash>> altered(List<Hash> path, int bit) {
    List<List<Hash>> all = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<Hash> one = new ArrayList<>(path);
      one.set(i, flipped(path.get(i), bit));
      all.add(one);
      List<Hash> less = new ArrayList<>(path);
      less.remove(i);
      all.add(less);
    }
    List<Hash> more = new ArrayList<>(path);
    more.add(LEAVES.getLast());
    all.add(more);
    if (path.size() > 1) {
      List<Hash> turned = new ArrayList<>(path);
      turned.addFirst(turned.removeLast());
      all.add(turned);
    }
    return all;
  }

  private static Hash flipped(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
    return Hash.of(bytes);
  }
}
