package org.goodturn.fault;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** Something that goes wrong while the shop sells. Each lets some time pass before and after. */
enum Fault {
    NODE_KILLED {
        @Override
        void strike(Cluster cluster) throws IOException, InterruptedException {
            cluster.killAndRestartNode(any(cluster));
        }
    },
    DATABASE_KILLED {
        @Override
        void strike(Cluster cluster) throws IOException {
            cluster.killAndRestartDatabase();
        }
    },
    NETWORK_CUT {
        @Override
        void strike(Cluster cluster) throws InterruptedException {
            for (int i = 0; i < 5; i++) {
                cluster.cutNetwork();
                sleep(300);
            }
        }
    },
    /** Longer than a node may be silent before others take over its work; then it goes on as if nothing had been. */
    NODE_FROZEN {
        @Override
        void strike(Cluster cluster) throws IOException, InterruptedException {
            var node = cluster.node(any(cluster));
            node.freeze();
            try {
                sleep(45_000);
            } finally {
                node.thaw();
            }
        }
    };

    private static final int LULL = 1_500;

    final void happensTo(Cluster cluster) throws IOException, InterruptedException {
        sleep(LULL);
        strike(cluster);
        sleep(LULL);
    }

    abstract void strike(Cluster cluster) throws IOException, InterruptedException;

    private static int any(Cluster cluster) {
        return ThreadLocalRandom.current().nextInt(cluster.size());
    }

    private static void sleep(int milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
    }
}
