# Lets a Cantaloupe 5.0 serve the pyramids of Tàng Thư under the same identifiers and the same access rules. It asks Tàng
# Thư about every request, and believes nothing else: what it cannot ask about is not shown.
#
# From the environment:
#   TANGTHU_URL    where Tàng Thư listens, on this machine; http://127.0.0.1:8080 if absent
#   TANGTHU_TOKEN  a token from its limits.tokens, for more than 200 requests a second
require 'json'
require 'net/http'
require 'uri'

# The name and the methods are those that Cantaloupe calls; it makes one instance for each request.
class CustomDelegate
  SERVER = URI(ENV.fetch('TANGTHU_URL', 'http://127.0.0.1:8080'))
  TOKEN = ENV['TANGTHU_TOKEN']
  UNANSWERED = { 'status' => 503 }.freeze

  attr_accessor :context

  # Before anything is opened, for images and for info.json.
  def pre_authorize(options = {})
    case decision['status']
    when 200 then true
    when 401 then { 'status_code' => 401, 'challenge' => 'Bearer' }
    else { 'status_code' => decision['status'] }
    end
  end

  def authorize(options = {})
    pre_authorize
  end

  # nil where the image is not to be shown.
  def filesystemsource_pathname(options = {})
    decision['file']
  end

  # The addresses that Tàng Thư's manifests name.
  def extra_iiif2_information_response_keys(options = {})
    { '@id' => "#{decision['images']}/2/#{context['identifier']}" }
  end

  def extra_iiif3_information_response_keys(options = {})
    { 'id' => "#{decision['images']}/3/#{context['identifier']}" }
  end

  def overlay(options = {}); end

  def redactions(options = {})
    []
  end

  def metadata(options = {}); end

  private

  def decision
    @decision ||= ask
  end

  def ask
    path = "/iiif/access/#{URI.encode_www_form_component(context['identifier'])}"
    query = URI.encode_www_form('forwardedFor' => forwarded_for)
    headers = { 'Cookie' => header('Cookie') }
    headers['Authorization'] = "Bearer #{TOKEN}" if TOKEN
    # The nil keeps proxies of the environment out.
    http = Net::HTTP.new(SERVER.host, SERVER.port, nil)
    http.open_timeout = 2
    http.read_timeout = 10
    response = http.get("#{path}?#{query}", headers)
    response.code == '200' ? JSON.parse(response.body) : UNANSWERED
  rescue IOError, SystemCallError, Timeout::Error, Net::ProtocolError, JSON::ParserError
    UNANSWERED
  end

  # All of it: which of the hops may be believed, Tàng Thư knows. The client_ip of the context is the first of them, which
  # anybody can make up.
  def forwarded_for
    header('X-Forwarded-For')
  end

  # By its cookies a visitor is known who signed in, or borrowed.
  def header(wanted)
    found = ''
    context['request_headers'].each { |name, value| found = value if name.casecmp(wanted).zero? }
    found
  end
end
