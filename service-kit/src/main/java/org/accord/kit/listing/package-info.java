/// Lists: filters, orders, keyset paging with signed cursors, formats, time travel.
@NullMarked
package org.accord.kit.listing;

import org.jspecify.annotations.NullMarked;
