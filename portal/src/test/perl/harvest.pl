# Harvests with HTTP::OAI and prints a line for each thing that it was told: its parts, with tabs between.
# harvest.pl ADDRESS VERB [NAME VALUE]...
use strict;
use warnings;
use HTTP::OAI;

binmode STDOUT, ':encoding(UTF-8)';
my ($address, $verb, %arguments) = @ARGV;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $address);

sub text {
    my ($metadata) = @_;
    return '' unless defined $metadata;
    my $text = $metadata->dom->textContent;
    $text =~ s/\s+/ /g;
    return $text;
}

sub told {
    my ($thing) = @_;
    if ($thing->isa('HTTP::OAI::Record')) {
        print join("\t", $thing->identifier, $thing->status // '', text($thing->metadata)), "\n";
    } else {
        print $thing->isa('HTTP::OAI::Set') ? $thing->setSpec : $thing->identifier, "\n";
    }
}

my $answer = $harvester->$verb(%arguments, $verb =~ /^List(?:Records|Identifiers|Sets)$/ ? (onRecord => \&told) : ());
die $answer->code . ' ' . $answer->message . "\n" if $answer->is_error;
if ($verb eq 'Identify') {
    print $answer->responseDate, "\n";
} elsif ($verb eq 'ListMetadataFormats') {
    print $_->metadataPrefix, "\n" for $answer->metadataFormat;
} elsif ($verb eq 'GetRecord') {
    told($answer->next);
}
