package org.tangthu.iiif.pyramid;

/** The TIFF 6.0 tags that pyramids use, and our private ones. */
final class TiffTag {
    static final int NEW_SUBFILE_TYPE = 254;
    static final int IMAGE_WIDTH = 256;
    static final int IMAGE_LENGTH = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int PLANAR_CONFIGURATION = 284;
    static final int TILE_WIDTH = 322;
    static final int TILE_LENGTH = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTE_COUNTS = 325;
    static final int SAMPLE_FORMAT = 339;
    static final int YCBCR_SUBSAMPLING = 530;
    static final int YCBCR_POSITIONING = 531;
    static final int ICC_PROFILE = 34675;

    /** Where the cropped tiles of this level stand: one value for each tile that sticks out, in tile order. */
    static final int CROPPED_OFFSETS = 65201;

    /** How many bytes each of them has. */
    static final int CROPPED_BYTE_COUNTS = 65202;

    /** Where the whole level stands as one JPEG stream. */
    static final int WHOLE_OFFSET = 65203;

    /** How many bytes that stream has. */
    static final int WHOLE_BYTE_COUNT = 65204;

    /** Where the reductions of this level stand, each one JPEG stream, the largest first. */
    static final int REDUCED_OFFSETS = 65205;

    /** How many bytes each of them has. */
    static final int REDUCED_BYTE_COUNTS = 65206;

    static final int COMPRESSION_JPEG = 7;
    static final int PHOTOMETRIC_BLACK_IS_ZERO = 1;
    static final int PHOTOMETRIC_RGB = 2;
    static final int PHOTOMETRIC_YCBCR = 6;

    private TiffTag() {}
}
