package io.qinggui.platform.transparency.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Known trees: the eight leaves of Certificate Transparency, and the tree of RFC 9162, 2.1.5. */
class TreeVectorsTest {

  private static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final TreeHasher hasher = new TreeHasher();

  @Test
  void each_leaf_leads_to_the_known_root() {
    Frontier frontier = new Frontier();
    assertThat(frontier.root()).isEqualTo(Hash.OF_EMPTY_TREE);

    for (int i = 0; i < ENTRIES.size(); i++) {
      frontier.append(hasher.leaf(HexFormat.of().parseHex(ENTRIES.get(i))).bytes());
      assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void proofs_of_seven_leaves_have_the_nodes_that_the_rfc_names() {
    List<Hash> d = ReferenceTree.leaves(7);
    Hash g = hasher.node(d.get(0), d.get(1));
    Hash h = hasher.node(d.get(2), d.get(3));
    Hash i = hasher.node(d.get(4), d.get(5));
    Hash j = d.get(6);
    Hash k = hasher.node(g, h);
    Hash l = hasher.node(i, j);
    TileTree tree = tree(d);

    assertThat(tree.root()).isEqualTo(hasher.node(k, l));
    assertThat(tree.inclusion(0).path()).containsExactly(d.get(1), h, l);
    assertThat(tree.inclusion(3).path()).containsExactly(d.get(2), g, l);
    assertThat(tree.inclusion(4).path()).containsExactly(d.get(5), j, k);
    assertThat(tree.inclusion(6).path()).containsExactly(i, k);
    assertThat(tree.consistency(3).path()).containsExactly(d.get(2), d.get(3), g, l);
    assertThat(tree.consistency(4).path()).containsExactly(l);
    assertThat(tree.consistency(6).path()).containsExactly(i, j, k);
    assertThat(tree.consistency(0).path()).isEmpty();
    assertThat(tree.consistency(7).path()).isEmpty();
  }

  static TileTree tree(List<Hash> leaves) {
    MemoryTiles tiles = new MemoryTiles();
    TileAppender appender = new TileAppender(tiles);
    leaves.forEach(leaf -> appender.append(leaf.bytes()));
    appender.flush();
    return new TileTree(tiles, leaves.size());
  }
}
