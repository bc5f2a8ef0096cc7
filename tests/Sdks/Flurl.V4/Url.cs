// The public shape of Flurl 4.0 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Flurl.
using System;

namespace Flurl
{
    public enum NullValueHandling
    {
        NameOnly,
        Remove,
        Ignore,
    }

    public class Url
    {
        public Url(string baseUrl = null)
        {
        }

        public Url(Uri uri)
        {
        }

        public Url AppendPathSegment(object segment, bool fullyEncode = false) => this;

        public Url AppendPathSegments(params object[] segments) => this;

        public Url SetQueryParam(string name, object value, NullValueHandling nullValueHandling = NullValueHandling.Remove) => this;

        public static string Combine(params string[] parts) => null;

        public static implicit operator string(Url url) => null;

        public static implicit operator Url(string url) => null;

        public static implicit operator Url(Uri uri) => null;
    }

    public static class GeneratedExtensions
    {
        public static Url AppendPathSegment(this string url, object segment, bool fullyEncode = false) => null;

        public static Url AppendPathSegments(this string url, params object[] segments) => null;

        public static Url AppendPathSegment(this Uri uri, object segment, bool fullyEncode = false) => null;
    }
}
