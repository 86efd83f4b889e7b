// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IEscrow} from "../src/interfaces/IEscrow.sol";

/// @notice An ERC-20 whose faults are switched on by a test.
contract HostileToken {
    enum Fault {
        None,
        /// A tenth of each transfer is lost on its way.
        FeeFromReceiver,
        /// The sender pays a tenth on top.
        FeeFromSender,
        ReturnsFalse,
        Reverts,
        EatsGas,
        /// Returns true and moves nothing.
        MovesNothing,
        /// Withdraws from the Escrow during a transfer.
        Reenters,
        /// Returns a megabyte.
        ReturnBomb
    }

    Fault public fault;
    IEscrow public target;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    function setFault(Fault fault_) external {
        fault = fault_;
    }

    function setTarget(IEscrow target_) external {
        target = target_;
    }

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        allowance[from][msg.sender] -= amount;
        return _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        if (fault == Fault.ReturnsFalse) return false;
        if (fault == Fault.MovesNothing) return true;
        if (fault == Fault.Reverts) revert("token");
        if (fault == Fault.EatsGas) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        if (fault == Fault.ReturnBomb) {
            assembly {
                return(0, 1000000)
            }
        }
        if (fault == Fault.Reenters) target.withdraw(address(this), address(0xbad), 1);
        uint256 fee = amount / 10;
        balanceOf[from] -= amount + (fault == Fault.FeeFromSender ? fee : 0);
        balanceOf[to] += amount - (fault == Fault.FeeFromReceiver ? fee : 0);
        return true;
    }
}

/// @notice Permit2's `permitWitnessTransferFrom` with the hashes of the deployed contract (SignatureTransfer, PermitHash).
contract TestPermit2 {
    struct TokenPermissions {
        address token;
        uint256 amount;
    }

    struct PermitTransferFrom {
        TokenPermissions permitted;
        uint256 nonce;
        uint256 deadline;
    }

    struct SignatureTransferDetails {
        address to;
        uint256 requestedAmount;
    }

    mapping(address => mapping(uint256 => bool)) public used;

    function permitWitnessTransferFrom(
        PermitTransferFrom memory permit,
        SignatureTransferDetails calldata transferDetails,
        address owner,
        bytes32 witness,
        string calldata witnessTypeString,
        bytes calldata signature
    ) external {
        require(block.timestamp <= permit.deadline, "expired");
        require(!used[owner][permit.nonce], "nonce");
        used[owner][permit.nonce] = true;
        require(_signerOf(_structHash(permit, witness, witnessTypeString), signature) == owner, "signer");
        (bool ok,) = permit.permitted.token.call(
            abi.encodeWithSignature(
                "transferFrom(address,address,uint256)", owner, transferDetails.to, transferDetails.requestedAmount
            )
        );
        require(ok, "transfer");
    }

    function _structHash(PermitTransferFrom memory permit, bytes32 witness, string calldata witnessTypeString)
        private
        view
        returns (bytes32)
    {
        bytes32 typeHash = keccak256(
            abi.encodePacked(
                "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,",
                witnessTypeString
            )
        );
        bytes32 permitted =
            keccak256(abi.encode(keccak256("TokenPermissions(address token,uint256 amount)"), permit.permitted));
        return keccak256(abi.encode(typeHash, permitted, msg.sender, permit.nonce, permit.deadline, witness));
    }

    function _signerOf(bytes32 structHash, bytes calldata signature) private view returns (address) {
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", domainSeparator(), structHash));
        return ecrecover(digest, uint8(signature[64]), bytes32(signature[:32]), bytes32(signature[32:64]));
    }

    function domainSeparator() public view returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,uint256 chainId,address verifyingContract)"),
                keccak256("Permit2"),
                block.chainid,
                address(this)
            )
        );
    }
}
