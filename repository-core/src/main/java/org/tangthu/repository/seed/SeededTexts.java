package org.tangthu.repository.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;

/**
 * Makes the text of any page of any item, always the same: about three hundred syllables of quốc ngữ in lines, or, on one
 * page of twenty, as many Hán characters in columns from right to left; each word with its box. Immutable.
 */
public final class SeededTexts {
    /** Of every page, in pixels. */
    public static final int WIDTH = 2_480;

    /** Of every page, in pixels. */
    public static final int HEIGHT = 3_508;

    private static final int LINES = 25;
    private static final int WORDS = 8;
    private static final int COLUMNS = 15;
    private static final int CHARACTERS = 20;
    private static final int MARGIN = 150;
    private static final int OF_HAN = 20;

    /** The opening of the Thousand Character Classic (6th century), in which no character stands twice. */
    private static final int[] HAN = ("天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽雲騰致雨露結為霜金生麗水玉出崑岡"
                    + "劍號巨闕珠稱夜光果珍李柰菜重芥薑海鹹河淡鱗潛羽翔龍師火帝鳥官人皇始制文字乃服衣裳推位讓國有虞陶唐弔民伐罪周發殷湯"
                    + "坐朝問道垂拱平章愛育黎首臣伏戎羌遐邇壹體率賓歸王鳴鳳在樹白駒食場化被草木賴及萬方蓋此身髮四大五常恭惟鞠養豈敢毀傷"
                    + "女慕貞潔男效才良知過必改得能莫忘罔談彼短靡恃己長信使可覆器欲難量墨悲絲染詩讚羔羊景行維賢克念作聖德建名立形端表正")
            .codePoints()
            .toArray();

    private final SeededWords words = new SeededWords();
    private final long seed;

    public SeededTexts(long seed) {
        this.seed = seed;
    }

    /** @param page its permanent name */
    public PageText text(Ark item, String page) {
        SplittableRandom random = new SplittableRandom(seed + 31L * item.name().hashCode() + Integer.parseInt(page));
        random.nextLong();
        boolean han = random.nextInt(OF_HAN) == 0;
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < (han ? COLUMNS : LINES); line++) {
            lines.add(han ? column(random, line) : line(random, line));
        }
        Box all = new Box(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN);
        Direction direction = han ? Direction.TOP_TO_BOTTOM : Direction.LEFT_TO_RIGHT;
        Optional<String> lang = Optional.of(han ? "lzh" : "vi");
        return new PageText(WIDTH, HEIGHT, lang, List.of(new Block(all, lang, direction, lines)));
    }

    private Line line(SplittableRandom random, int number) {
        int height = (HEIGHT - 2 * MARGIN) / LINES;
        int width = (WIDTH - 2 * MARGIN) / WORDS / 2;
        int y = MARGIN + number * height;
        List<Word> line = new ArrayList<>();
        for (int word = 0; word < WORDS; word++) {
            for (String syllable : words.word(random).split(" ")) {
                line.add(word(syllable, new Box(MARGIN + line.size() * width, y, width - 20, height - 30)));
            }
        }
        return new Line(new Box(MARGIN, y, line.size() * width, height - 30), Optional.empty(), line);
    }

    private static Line column(SplittableRandom random, int number) {
        int width = (WIDTH - 2 * MARGIN) / COLUMNS;
        int height = (HEIGHT - 2 * MARGIN) / CHARACTERS;
        int x = WIDTH - MARGIN - (number + 1) * width;
        List<Word> column = new ArrayList<>();
        for (int row = 0; row < CHARACTERS; row++) {
            String character = Character.toString(HAN[SeededWords.rank(random, HAN.length)]);
            column.add(word(character, new Box(x, MARGIN + row * height, width - 20, height - 10)));
        }
        return new Line(new Box(x, MARGIN, width - 20, HEIGHT - 2 * MARGIN), Optional.empty(), column);
    }

    private static Word word(String content, Box box) {
        return new Word(content, box, Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
