package org.tangthu.iiif.jpeg2000;

import java.util.Comparator;
import java.util.List;
import org.tangthu.iiif.error.BrokenImageException;

/** The order of packets (B.12.1). */
enum Progression {
    LAYER_RESOLUTION(Order.RESOLUTION.thenComparing(Order.COMPONENT)),
    RESOLUTION_LAYER(Order.RESOLUTION.thenComparing(Order.COMPONENT)),
    RESOLUTION_POSITION(Order.RESOLUTION.thenComparing(Order.POSITION).thenComparing(Order.COMPONENT)),
    POSITION_COMPONENT(Order.POSITION.thenComparing(Order.COMPONENT).thenComparing(Order.RESOLUTION)),
    COMPONENT_POSITION(Order.COMPONENT.thenComparing(Order.POSITION).thenComparing(Order.RESOLUTION));

    /** Takes packets as they come. */
    interface Packets {
        /** @return whether there may be more */
        boolean next(Precinct precinct, int layer);
    }

    private static final class Order {
        static final Comparator<Precinct> RESOLUTION = Comparator.comparingInt(Precinct::resolution);
        static final Comparator<Precinct> COMPONENT = Comparator.comparingInt(Precinct::component);
        static final Comparator<Precinct> POSITION =
                Comparator.comparingLong(Precinct::y).thenComparingLong(Precinct::x);
    }

    private final Comparator<Precinct> order;

    Progression(Comparator<Precinct> order) {
        this.order = order.thenComparingInt(Precinct::index);
    }

    static Progression of(int number) {
        if (number >= values().length) {
            throw new BrokenImageException("The JPEG 2000 picture has an unknown order of packets");
        }
        return values()[number];
    }

    void walk(List<Precinct> precincts, int layers, Packets packets) {
        List<Precinct> sorted = precincts.stream().sorted(order).toList();
        switch (this) {
            case LAYER_RESOLUTION -> layerByLayer(sorted, layers, packets);
            case RESOLUTION_LAYER -> {
                for (int from = 0, to = 0; from < sorted.size(); from = to) {
                    while (to < sorted.size()
                            && sorted.get(to).resolution() == sorted.get(from).resolution()) {
                        to++;
                    }
                    layerByLayer(sorted.subList(from, to), layers, packets);
                }
            }
            default -> sorted.forEach(precinct -> layerByLayer(List.of(precinct), layers, packets));
        }
    }

    private static void layerByLayer(List<Precinct> precincts, int layers, Packets packets) {
        for (int layer = 0; layer < layers; layer++) {
            for (Precinct precinct : precincts) {
                if (!packets.next(precinct, layer)) {
                    return;
                }
            }
        }
    }
}
