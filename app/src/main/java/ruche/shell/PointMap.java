package ruche.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;

/// A map of places as circles, whose areas are as their values; without any tile or border, so that it needs nothing
/// from outside and can be printed. North is up and east is right in every language. Names for which there is no room
/// are left out, more of them on a phone: put the table of the same figures beside it.
public final class PointMap {
    private static final int BESIDE = 78;
    private static final int ABOVE = 36;
    private static final int LOWEST = 220;
    private static final int HIGHEST = 640;
    private static final int LARGEST = 22;
    private static final int SMALLEST = 4;
    private static final int DIRECTIONS = 16;
    private static final int STEPS = 48;
    private static final int NEAR = 7;
    private static final int FAR = 30;
    private static final int LETTERS = 13;
    /// On a phone the map is little more than half as wide: as large there as the others at a desk.
    private static final int LETTERS_ON_A_PHONE = 23;

    private PointMap() {}

    /// @param latitude in degrees
    /// @param longitude in degrees
    /// @param value decides the size; never negative
    /// @param written the value as it is written in the language
    /// @param link to the records behind it, if any
    /// @throws IllegalArgumentException if `value` is negative
    public record Point(
            String name,
            double latitude,
            double longitude,
            long value,
            String written,
            @Nullable String link) {
        public Point {
            if (value < 0) throw new IllegalArgumentException("negative: " + value);
        }
    }

    /// @param id not used by another element of the page
    /// @param title what the circles show
    /// @param description the same in words, with where to read the figures
    /// @return SVG, safe to be written into a page as it is; empty where there are no points
    public static String of(String id, String title, String description, List<Point> points, Lang lang) {
        if (points.isEmpty()) return "";
        var frame = Frame.around(points);
        var linked = points.stream().anyMatch(point -> point.link() != null);
        var drawing = Drawing.of("map", id, title, description, frame.height(), linked, lang);
        var most = Math.max(1, points.stream().mapToLong(Point::value).max().orElse(1));
        var circles = points.stream()
                .sorted(Comparator.comparingLong(Point::value).reversed().thenComparing(Point::name))
                .map(point -> new Circle(point, frame.x(point), frame.y(point), radius(point.value(), most)))
                .toList();
        circles.forEach(circle -> circle.draw(drawing));
        name(circles, frame, LETTERS, drawing);
        drawing.openHidden("on-a-phone");
        name(circles, frame, LETTERS_ON_A_PHONE, drawing);
        drawing.closeHidden();
        return drawing.done();
    }

    private static double radius(long value, long most) {
        return value == 0 ? SMALLEST : Math.max(SMALLEST, LARGEST * Math.sqrt((double) value / most));
    }

    /// Names stand where they touch no other name and no other circle, the largest places first; where there is no
    /// room beside a circle, further away, with a line that leads to it.
    ///
    /// @param letters their size, in the units of the drawing
    private static void name(List<Circle> circles, Frame frame, int letters, Drawing drawing) {
        var taken = new ArrayList<Box>();
        var names = new ArrayList<Box>();
        var lines = new ArrayList<Box>();
        for (var circle : circles) taken.add(circle.box());
        for (var circle : circles)
            room(circle, letters, frame, taken, names, lines).ifPresent(place -> {
                names.add(place.box());
                taken.add(place.box());
                lines.addAll(circle.way(place));
                taken.addAll(circle.way(place));
                if (place.far()) circle.lead(place, drawing);
                drawing.words("", Drawing.INK, letters, place.anchor(), place.x(), place.y(), circle.words());
            });
    }

    /// Where all around is full, a line goes over circles and other lines in its way; where nothing is free, a name
    /// stands over a circle, never over a name. Over a name a line goes only if it must, in large letters.
    private static Optional<Place> room(
            Circle circle, int letters, Frame frame, List<Box> taken, List<Box> names, List<Box> lines) {
        Predicate<Place> inside = place -> place.box().inside(frame.height());
        var free = inside.and(place -> taken.stream().noneMatch(place.box()::touches));
        var legible = inside.and(place -> names.stream().noneMatch(place.box()::touches));
        Predicate<Place> open = place ->
                circle.way(place).stream().noneMatch(step -> taken.stream().anyMatch(step::touches));
        Predicate<Place> readable = place ->
                circle.way(place).stream().noneMatch(step -> names.stream().anyMatch(step::touches));
        Predicate<Place> unstruck = place -> lines.stream().noneMatch(place.box()::touches);
        return Stream.concat(circle.places(letters), circle.farPlaces(letters, NEAR))
                .filter(free.and(open))
                .findFirst()
                .or(() -> circle.farPlaces(letters, FAR).filter(free.and(open)).findFirst())
                .or(() -> circle.farPlaces(letters, FAR)
                        .filter(free.and(readable))
                        .findFirst())
                .or(() -> circle.farPlaces(letters, FAR)
                        .filter(legible.and(readable).and(unstruck))
                        .findFirst())
                .or(() -> circle.farPlaces(letters, FAR).filter(legible).findFirst());
    }

    /// A part of the earth on the paper; a degree of longitude is shortened as it is in the middle of the map.
    private record Frame(double left, double top, double shortening, double scale, int height) {
        static Frame around(List<Point> points) {
            var west = points.stream().mapToDouble(Point::longitude).min().orElseThrow();
            var east = points.stream().mapToDouble(Point::longitude).max().orElseThrow();
            var south = points.stream().mapToDouble(Point::latitude).min().orElseThrow();
            var north = points.stream().mapToDouble(Point::latitude).max().orElseThrow();
            var shortening = Math.cos(Math.toRadians((south + north) / 2));
            var wide = Math.max(0.01, (east - west) * shortening);
            var high = Math.max(0.01, north - south);
            var scale = Math.min((Drawing.WIDTH - 2.0 * BESIDE) / wide, (HIGHEST - 2.0 * ABOVE) / high);
            var height = (int) Math.max(LOWEST, high * scale + 2 * ABOVE);
            var left = (west + east) / 2 - Drawing.WIDTH / scale / shortening / 2;
            var top = (south + north) / 2 + height / scale / 2;
            return new Frame(left, top, shortening, scale, height);
        }

        double x(Point point) {
            return (point.longitude() - left) * shortening * scale;
        }

        double y(Point point) {
            return (top - point.latitude()) * scale;
        }
    }

    private record Circle(Point point, double x, double y, double radius) {
        String words() {
            return point.name() + " " + point.written();
        }

        Box box() {
            return new Box(x - radius, y - radius, x + radius, y + radius);
        }

        void draw(Drawing drawing) {
            var none = point.value() == 0;
            if (point.link() != null) drawing.open(point.link(), words());
            drawing.circle(none ? "point none" : "point", none ? "#ffffff" : Drawing.HONEY, x, y, radius);
            if (point.link() != null) drawing.close();
        }

        /// What the line to a name goes over; empty where there is none.
        List<Box> way(Place place) {
            if (!place.far()) return List.of();
            return IntStream.range(1, STEPS)
                    .mapToObj(step -> {
                        var part = (double) step / STEPS;
                        var over = x + (place.x() - x) * part;
                        var down = y + (place.middle() - y) * part;
                        return new Box(over - 1, down - 1, over + 1, down + 1);
                    })
                    .filter(step -> !step.touches(box()))
                    .toList();
        }

        /// From its edge to the name.
        void lead(Place place, Drawing drawing) {
            var right = place.x() - x;
            var down = place.middle() - y;
            var part = radius / Math.hypot(right, down);
            drawing.line(x + right * part, y + down * part, place.x(), place.middle());
        }

        /// Where its name may stand, best first: beside it, under, over, at its corners.
        Stream<Place> places(int letters) {
            var aside = radius + 4;
            var corner = radius * 0.75 + 3;
            return Stream.of(
                    place(letters, "start", aside, 0),
                    place(letters, "end", -aside, 0),
                    place(letters, "middle", 0, radius + letters * 0.77),
                    place(letters, "middle", 0, -radius - letters * 0.77),
                    place(letters, "start", corner, corner),
                    place(letters, "start", corner, -corner),
                    place(letters, "end", -corner, corner),
                    place(letters, "end", -corner, -corner));
        }

        /// The nearest of those around it, one distance after another.
        Stream<Place> farPlaces(int letters, int farthest) {
            return IntStream.rangeClosed(2, farthest)
                    .boxed()
                    .flatMap(step -> IntStream.range(0, DIRECTIONS).mapToObj(direction -> {
                        var angle = 2 * Math.PI * direction / DIRECTIONS;
                        var right = Math.cos(angle) * (radius + step * letters * 0.7);
                        var down = Math.sin(angle) * (radius + step * letters * 0.7);
                        return place(letters, right < 0 ? "end" : "start", right, down, true);
                    }));
        }

        private Place place(int letters, String anchor, double right, double down) {
            return place(letters, anchor, right, down, false);
        }

        private Place place(int letters, String anchor, double right, double down, boolean far) {
            var wide = words().length() * letters * 0.56;
            var left = switch (anchor) {
                case "start" -> x + right;
                case "end" -> x + right - wide;
                default -> x + right - wide / 2;
            };
            var box = new Box(left, y + down - letters * 0.54, left + wide, y + down + letters * 0.54);
            return new Place(anchor, x + right, y + down + letters * 0.35, box, far);
        }
    }

    /// @param far whether it stands away from its circle
    private record Place(String anchor, double x, double y, Box box, boolean far) {
        double middle() {
            return (box.top() + box.bottom()) / 2;
        }
    }

    private record Box(double left, double top, double right, double bottom) {
        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean inside(int height) {
            return left >= 0 && right <= Drawing.WIDTH && top >= 0 && bottom <= height;
        }
    }
}
