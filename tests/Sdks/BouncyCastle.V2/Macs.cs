using System;

namespace Org.BouncyCastle.Crypto
{
    public interface ICipherParameters
    {
    }

    public interface IDigest
    {
    }

    public interface IMac
    {
        void Init(ICipherParameters parameters);

        int GetMacSize();

        void BlockUpdate(byte[] input, int inOff, int len);

        void BlockUpdate(ReadOnlySpan<byte> input);

        int DoFinal(byte[] output, int outOff);

        int DoFinal(Span<byte> output);
    }
}

namespace Org.BouncyCastle.Crypto.Digests
{
    public class Sha256Digest : IDigest
    {
    }
}

namespace Org.BouncyCastle.Crypto.Macs
{
    public class HMac : IMac
    {
        public HMac(IDigest digest)
        {
        }

        public virtual void Init(ICipherParameters parameters)
        {
        }

        public virtual int GetMacSize() => 0;

        public virtual void BlockUpdate(byte[] input, int inOff, int len)
        {
        }

        public virtual void BlockUpdate(ReadOnlySpan<byte> input)
        {
        }

        public virtual int DoFinal(byte[] output, int outOff) => 0;

        public virtual int DoFinal(Span<byte> output) => 0;
    }
}

namespace Org.BouncyCastle.Crypto.Parameters
{
    public class KeyParameter : ICipherParameters
    {
        public KeyParameter(byte[] key)
        {
        }
    }
}

namespace Org.BouncyCastle.Security
{
    using Org.BouncyCastle.Crypto;

    public static class MacUtilities
    {
        public static IMac GetMac(string algorithm) => null;

        public static byte[] CalculateMac(string algorithm, ICipherParameters cp, byte[] input) => null;

        public static byte[] DoFinal(IMac mac) => null;

        public static byte[] DoFinal(IMac mac, byte[] input) => null;
    }
}
