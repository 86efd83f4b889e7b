// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Cheque} from "../libraries/Structs.sol";
import {IModule} from "./IModule.sol";

/// @title Orders: the pay of auditors that requesters order
/// @notice A module of the Escrow beside Batches: payers reserve money for an auditor with this contract as module, and cheques of
/// orders name it. A cheque or a reservation of Batches has no effect here, nor one of this contract there. An account that is
/// worker and auditor cannot draw one cheque twice.
interface IOrders is IModule {
    /// @notice Emitted when the sum of a cheque that was not drawn before is credited to the auditor's payout account.
    event ChequeCollected(
        address indexed auditor,
        address indexed payer,
        address indexed gateway,
        address token,
        uint64 epoch,
        uint256 amount
    );

    error InvalidNeighbour(address neighbour);
    error NotOrderCheque();
    error UnsignedCheque();

    /// @notice Credits what an auditor's cheque promises beyond what was drawn under its key, as far as the payer's reservation for the
    /// auditor goes, money that is leaving included. Any account may call. A repeated call credits nothing and does not revert.
    /// @param cheque Names this module, the auditor as worker, class 100 %, no shares and listed mode; else {NotOrderCheque}
    /// @param signature By the payer's account; empty for an approved cheque of a contract; else {UnsignedCheque}
    /// @return amount what was credited
    function collect(Cheque calldata cheque, bytes calldata signature) external returns (uint256 amount);

    function batches() external view returns (address);
    /// @notice Sum that was drawn by a cheque key: keccak256(abi.encode(payer, gateway, auditor, token, epoch, auditClass)).
    function spentOf(bytes32 chequeKey) external view returns (uint256);
}
