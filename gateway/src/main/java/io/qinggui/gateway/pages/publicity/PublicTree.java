package io.qinggui.gateway.pages.publicity;

import io.qinggui.gateway.pages.TreeEntry;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Where the pages for everybody stand in the tree: at its end. */
@Configuration(proxyBeanMethods = false)
@Import(PublicTree.Entries.class)
class PublicTree {

  private static final int FIRST = 900;

  static final class Entries implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
      Stream<TreeEntry> lists =
          PublicList.published().stream()
              .map(it -> TreeEntry.open("/public/lists/" + it.path(), "public." + it.path()));
      int order = FIRST;
      for (TreeEntry entry :
          Stream.concat(
                  Stream.of(
                      TreeEntry.open("/public/operators", "public.operators"),
                      TreeEntry.open("/public/licenses", "public.licenses")),
                  lists)
              .toList()) {
        int place = order++;
        registry.registerBean(
            "tree" + entry.path(),
            TreeEntry.class,
            bean -> bean.supplier(context -> entry).order(place));
      }
    }
  }
}
